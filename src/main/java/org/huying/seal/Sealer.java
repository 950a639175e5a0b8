package org.huying.seal;

import java.time.Clock;
import org.huying.ledger.Actor;
import org.huying.ledger.Leaf;
import org.huying.ledger.Ledger;
import org.huying.ledger.LedgerEntry;
import org.huying.ledger.LedgerQueries;
import org.huying.seal.merkle.Hash;
import org.huying.seal.note.KeyAdopted;
import org.huying.seal.note.SignerKeys;
import org.huying.seal.note.TreeHead;
import org.huying.seal.note.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Extends the tree by the entries that got a position since, and signs the new head: tiles and head in one transaction, so
 * that a half-sealed batch never exists.
 */
@Component
class Sealer {

    /** The ledger's own stream, for what concerns the ledger as a whole; appended to under the sealer's lock. */
    static final String STREAM = "-ledger";

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 4_096;

    private final Ledger ledger;
    private final LedgerQueries entries;
    private final Tiles tiles;
    private final Heads heads;
    private final SealLock lock;
    private final ObjectFactory<SignerKeys> keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(
            Ledger ledger,
            LedgerQueries entries,
            Tiles tiles,
            Heads heads,
            SealLock lock,
            ObjectFactory<SignerKeys> keys,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ledger = ledger;
        this.entries = entries;
        this.tiles = tiles;
        this.heads = heads;
        this.lock = lock;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // what the last holder of the lock sealed must be seen
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** Writes into the ledger which keys sign, each once for ever. Before the first seal of a node. */
    void adoptKeys() {
        transaction.executeWithoutResult(status -> {
            lock.await();
            var known = heads.keys();
            for (VerifierKey key : keys.getObject().verifiers()) {
                if (!known.contains(key)) {
                    heads.addKey(key, clock.instant());
                    ledger.append(STREAM, Actor.SYSTEM, "", new KeyAdopted(key.text()));
                }
            }
        });
    }

    /**
     * Seals one batch, unless there is nothing new or another node is at it.
     *
     * @return whether more may be waiting
     * @throws BrokenTree if what was sealed before, or the next entry, is no longer there as it was
     */
    boolean seal() {
        if (entries.lastPosition() <= heads.lastSize()) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> lock.take() && extend()));
    }

    private boolean extend() {
        var tree = sealedTree();
        var next = entries.after(tree.size(), BATCH);
        for (LedgerEntry entry : next) {
            if (entry.position() != tree.size() + 1) {
                LOG.error("Entry {} of the ledger is missing, nothing behind it is sealed", tree.size() + 1);
                break;
            }
            tree.append(Hash.of(new Leaf(entry).hash()));
        }
        if (tree.size() == heads.lastSize()) {
            return false;
        }
        tree.store(tiles);
        var signers = keys.getObject();
        var head = new TreeHead(signers.origin(), tree.size(), tree.root(), clock.instant());
        heads.add(head, signers.sign(head.text()));
        return next.size() == BATCH && head.size() == next.get(BATCH - 1).position();
    }

    /** Whoever changed tiles or heads must not get a signature for it. */
    private GrowingTree sealedTree() {
        var last = heads.last();
        if (last.isEmpty()) {
            return GrowingTree.load(tiles, 0);
        }
        var note = last.get();
        var head = TreeHead.parse(note.text());
        if (keys.getObject().verifiers().stream().noneMatch(note::isSignedBy)) {
            if (heads.keys().stream().noneMatch(note::isSignedBy)) {
                throw new BrokenTree("the head of %d entries has no valid signature".formatted(head.size()));
            }
            LOG.warn("The last head was signed by none of this node's keys; auditors must be told the new key");
        }
        var tree = GrowingTree.load(tiles, head.size());
        if (!tree.root().equals(head.root())) {
            throw new BrokenTree("the tree of %d entries is not the one that was signed".formatted(head.size()));
        }
        return tree;
    }
}
