package org.huying.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.huying.ledger.LedgerEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "upheld=false, true",
        "upheld=true, false",
        "unit, true",
        "!unit, false",
        "!madeAt, true",
        "units, true",
        "actor=staff, true",
        "actor=resident, false",
        "actor=staff unit=WATER, true",
        "actor=staff unit=ROADS, false"
    })
    void all_of_its_terms_must_hold(String condition, boolean holds) {
        var entry = new LedgerEntry(1, 1, "R", 1, "test", 1, "staff:wang", Instant.EPOCH, "", """
                        {"upheld":false,"unit":"WATER","units":["A","B"]}""");
        assertThat(new Condition(condition).holds(Payload.of(entry, new ObjectMapper())))
                .isEqualTo(holds);
    }
}
