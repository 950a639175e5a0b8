package org.huying.seal;

/** What is stored is not what was sealed. Nothing is sealed on top of it, and no proof is given from it. */
class BrokenTree extends RuntimeException {

    BrokenTree(String what) {
        super("The sealed ledger was changed: " + what);
    }
}
