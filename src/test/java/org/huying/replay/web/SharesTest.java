package org.huying.replay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void parts_that_would_round_to_101_add_up_to_100() {
        assertThat(shares(665, 665, 8670)).containsExactly(7L, 6L, 87L);
        assertThat(shares(1, 1, 6)).containsExactly(13L, 12L, 75L);
    }

    @Test
    void parts_that_would_round_to_99_add_up_to_100() {
        assertThat(shares(1, 1, 1)).containsExactly(34L, 33L, 33L);
    }

    @Test
    void what_is_not_shown_is_a_part_too() {
        assertThat(Shares.of(Map.of("a", 124), 1000).values()).containsExactly(12L);
        assertThat(Shares.of(Map.of("a", 126), 1000).values()).containsExactly(13L);
    }

    @Test
    void of_nothing_there_are_no_parts() {
        assertThat(shares(0, 0)).containsExactly(0L, 0L);
        assertThat(shares()).isEmpty();
    }

    @Property
    void shares_of_all_add_up_to_100_and_none_is_a_percent_off(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 1_000_000) Integer> parts) {
        double whole = parts.stream().mapToInt(Integer::intValue).sum();
        List<Long> shares = shares(parts.stream().mapToInt(Integer::intValue).toArray());
        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(100);
        for (int at = 0; at < parts.size(); at++) {
            assertThat(Math.abs(shares.get(at) - 100 * parts.get(at) / whole)).isLessThan(1 + 1e-9);
        }
    }

    private static List<Long> shares(int... parts) {
        var named = new LinkedHashMap<Integer, Integer>();
        for (int part : parts) {
            named.put(named.size(), part);
        }
        double whole = named.values().stream().mapToInt(Integer::intValue).sum();
        return List.copyOf(Shares.of(named, whole).values());
    }
}
