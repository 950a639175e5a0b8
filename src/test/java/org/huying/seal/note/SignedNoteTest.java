package org.huying.seal.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.huying.seal.merkle.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of Go's sumdb/note, where this format comes from. */
    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE = TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final TreeHead head =
            new TreeHead("town/ledger", 7, Hash.leaf(new byte[0]), Instant.parse("2026-11-25T01:02:03.456Z"));

    @Test
    void the_reference_note_is_signed_and_verified_byte_for_byte() {
        assertThat(SignerKeys.parse(PRIVATE + " " + PUBLIC).sign(TEXT).print()).isEqualTo(NOTE);
        assertThat(SignedNote.parse(NOTE).isSignedBy(VerifierKey.parse(PUBLIC))).isTrue();
        assertThat(SignedNote.parse(NOTE).print()).isEqualTo(NOTE);
    }

    @Test
    void another_text_or_another_key_is_not_signed() {
        var other =
                SignerKeys.parse(SignerKey.create("PeterNeumann")).verifiers().get(0);
        assertThat(SignedNote.parse(NOTE).isSignedBy(other)).isFalse();
        assertThat(SignedNote.parse(NOTE.replace("know", "knew")).isSignedBy(VerifierKey.parse(PUBLIC)))
                .isFalse();
    }

    @Test
    void a_new_key_signs_a_head_that_reads_back() {
        var keys = SignerKeys.parse(SignerKey.create("town/ledger"));
        var note = SignedNote.parse(keys.sign(head.text()).print());
        assertThat(note.isSignedBy(keys.verifiers().get(0))).isTrue();
        assertThat(TreeHead.parse(note.text())).isEqualTo(head);
        assertThat(keys.origin()).isEqualTo("town/ledger");
    }

    @Test
    void two_keys_in_one_file_both_sign() {
        var keys = SignerKeys.parse(SignerKey.create("town/ledger") + SignerKey.create("town/ledger"));
        var note = SignedNote.parse(keys.sign(head.text()).print());
        assertThat(keys.verifiers()).hasSize(2).allMatch(note::isSignedBy);
    }

    @Test
    void files_of_notes_can_be_put_together() {
        var keys = SignerKeys.parse(SignerKey.create("town/ledger"));
        var one = keys.sign(head.text());
        assertThat(SignedNote.parseAll(one.print() + NOTE + "\n\n" + one.print()))
                .extracting(SignedNote::text)
                .containsExactly(one.text(), TEXT, one.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\nno dash\n", "text\n\n— name\n", "text\n\n— name AAAA\n"})
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "town\n7\n",
                "town\n-7\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\nsealed 2026-11-25T01:02:03Z\n",
                "town\n07\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\nsealed 2026-11-25T01:02:03Z\n",
                "town\n7\nbjQL\nsealed 2026-11-25T01:02:03Z\n",
                "town\n7\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\nsealed yesterday\n"
            })
    void what_is_no_head_is_refused(String text) {
        assertThatThrownBy(() -> TreeHead.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_that_do_not_belong_together_are_refused_without_being_quoted() {
        var other = SignerKey.create("PeterNeumann").lines().toList().get(1);
        for (String words :
                new String[] {"", PUBLIC, PRIVATE, PRIVATE + " " + other, PRIVATE.replace("AYEK", "AYEL") + " " + PUBLIC
                }) {
            assertThatThrownBy(() -> SignerKeys.parse(words))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("FALVFGyNhPJEMzD1QIDr");
        }
        assertThatThrownBy(() -> VerifierKey.parse(PUBLIC.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignerKey.create("two words")).isInstanceOf(IllegalArgumentException.class);
    }
}
