package org.huying.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.huying.request.Place;
import org.junit.jupiter.api.Test;

class BoxTest {

    /** As {@code V3_7__growth.sql} computes it. */
    private static long storedCell(double latitude, double longitude) {
        return (long) Math.floor(latitude * 500) * 1_000_000 + (long) Math.floor(longitude * 500);
    }

    @Property
    void whatever_lies_in_the_box_lies_in_one_of_its_cells(
            @ForAll @DoubleRange(min = -89.9, max = 89.9) double latitude,
            @ForAll @DoubleRange(min = -179, max = 179) double longitude,
            @ForAll @DoubleRange(min = 0, max = 1) double up,
            @ForAll @DoubleRange(min = 0, max = 1) double right) {
        var box = Box.around(new Place.Point(latitude, longitude), 150);

        assertThat(box.cells())
                .contains(storedCell(
                        box.south() + up * (box.north() - box.south()),
                        box.west() + right * (box.east() - box.west())));
    }

    @Test
    void a_town_looks_at_few_cells() {
        assertThat(Box.around(new Place.Point(22.627, 131.2035), 150).cells()).hasSizeBetween(4, 9);
    }
}
