package org.huying.seal;

/** Seals when a test says so. */
public class SealForTests {

    private final Sealer sealer;

    SealForTests(Sealer sealer) {
        this.sealer = sealer;
    }

    public void seal() {
        sealer.adoptKeys();
        while (sealer.seal()) {
            Thread.onSpinWait();
        }
    }
}
