package org.huying.request;

import java.util.List;
import org.huying.deadline.UnitAreas;
import org.huying.directory.Area;
import org.huying.directory.DirectoryQueries;
import org.springframework.stereotype.Component;

/** Tells the calendar where the town's units lie. */
@Component
class UnitsOfTown implements UnitAreas {

    private final DirectoryQueries directory;

    UnitsOfTown(DirectoryQueries directory) {
        this.directory = directory;
    }

    @Override
    public List<String> upwards(String unit) {
        return directory.organisation(unit).isPresent()
                ? List.of(unit)
                : directory.upwards(unit).stream().map(Area::code).toList();
    }
}
