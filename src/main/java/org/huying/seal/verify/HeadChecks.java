package org.huying.seal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.huying.seal.merkle.Hash;
import org.huying.seal.note.SignedNote;
import org.huying.seal.note.TreeHead;

/** Compares heads with the tree as it grows: those of the copy when they come by, those that were given at their size. */
final class HeadChecks {

    private final Trust trust;
    private final Consumer<Finding> findings;
    private final TreeMap<Long, List<SignedNote>> given = new TreeMap<>();

    private long stored;
    private long lastStored;
    private long covered;
    private long lastVouched;
    private long lastFit;
    private long lastGivenFit;
    private boolean broken;

    HeadChecks(List<SignedNote> given, Trust trust, Consumer<Finding> findings) {
        this.trust = trust;
        this.findings = findings;
        given.forEach(note -> this.given
                .computeIfAbsent(TreeHead.parse(note.text()).size(), size -> new ArrayList<>())
                .add(note));
    }

    /** A head of the copy, also one that cannot be compared: what it covers was sealed once. */
    void covers(String text) {
        try {
            SignedNote note = SignedNote.parse(text);
            if (trust.knows(note)) {
                covered = Math.max(covered, TreeHead.parse(note.text()).size());
            }
        } catch (IllegalArgumentException notAHead) {
            // says nothing; it is named when it is compared
        }
    }

    /** A head of the copy, while the tree has so many leaves. */
    void stored(String text, long size, Hash root) {
        TreeHead head;
        SignedNote note;
        try {
            note = SignedNote.parse(text);
            head = TreeHead.parse(note.text());
        } catch (IllegalArgumentException notAHead) {
            findings.accept(new Finding.BadHead(size));
            return;
        }
        if (head.size() > size) {
            findings.accept(new Finding.CutOff(head.size(), size, false));
            return;
        }
        if (head.size() < size || head.size() <= lastStored) {
            findings.accept(new Finding.BadHead(size));
            return;
        }
        stored++;
        lastStored = size;
        boolean fits = head.root().equals(root);
        if (!trust.knows(note)) {
            findings.accept(new Finding.BadSignature(size, false));
        } else if (fits && trust.believes(note)) {
            lastVouched = size;
            trust.vouched(size);
        }
        if (fits) {
            lastFit = size;
        } else if (!broken) {
            // all behind it fail as well, and say nothing new
            broken = true;
            findings.accept(new Finding.Rewritten(lastFit + 1, size, false));
        }
    }

    boolean isGivenFor(long size) {
        return given.containsKey(size);
    }

    void given(long size, Hash root) {
        var notes = given.remove(size);
        for (SignedNote note : notes == null ? List.<SignedNote>of() : notes) {
            if (!trust.knows(note)) {
                findings.accept(new Finding.BadSignature(size, true));
            }
            if (TreeHead.parse(note.text()).root().equals(root)) {
                lastGivenFit = size;
            } else {
                findings.accept(new Finding.Rewritten(lastGivenFit + 1, size, true));
            }
        }
    }

    void end(long entries) {
        given.keySet().stream()
                .filter(size -> size > entries)
                .forEach(size -> findings.accept(new Finding.CutOff(size, entries, true)));
        if (stored == 0 && entries > 0) {
            findings.accept(new Finding.NeverSealed(entries));
        } else if (lastVouched < lastStored && !broken) {
            findings.accept(new Finding.NotVouched(lastVouched + 1, lastStored));
        }
    }

    long stored() {
        return stored;
    }

    /** Entries under the largest signed head. */
    long covered() {
        return covered;
    }
}
