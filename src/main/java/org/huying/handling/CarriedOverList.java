package org.huying.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The public list of what is carried over. It names no person, no words of a resident and no door. */
public interface CarriedOverList {

    /** @param number from 0; next review first */
    Page page(int number);

    /** @param total of the whole list, by the same statement */
    record Page(List<Item> items, int number, long total) {

        public static final int SIZE = 50;

        public long pages() {
            return (total + SIZE - 1) / SIZE;
        }
    }

    /**
     * One demand.
     *
     * @param category code
     * @param area its grid, or its community where no grid is known: the place is not told more exactly
     * @param unit responsible
     * @param reason as written for the public
     * @param since when it was first carried over
     */
    record Item(
            Optional<String> category,
            Optional<String> area,
            String unit,
            String reason,
            LocalDate reviewOn,
            Instant since) {}
}
