package org.huying.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SaltedDigestTest {

    @Test
    void it_is_hmac_sha_256_as_in_rfc_4231_test_case_2() {
        assertThat(SaltedDigest.of("4a656665", "what do ya want for nothing?").hex())
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void the_same_words_under_two_salts_have_nothing_in_common() {
        var random = new SecureRandom();
        assertThat(SaltedDigest.of(SaltedDigest.newSalt(random), "路灯坏了"))
                .isNotEqualTo(SaltedDigest.of(SaltedDigest.newSalt(random), "路灯坏了"));
        assertThat(SaltedDigest.newSalt(random)).hasSize(64);
    }
}
