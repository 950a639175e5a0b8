package org.huying.request;

/** A file that cannot be decoded, or that is built to harm its decoder. */
final class DamagedPhoto extends Exception {

    DamagedPhoto(String message) {
        super(message);
    }
}
