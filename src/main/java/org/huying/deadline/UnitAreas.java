package org.huying.deadline;

import java.util.List;

/** Told by the module that knows the town: where a unit lies. */
public interface UnitAreas {

    /** The unit itself and, for an area, all areas around it, nearest first; empty for a code that nobody knows. */
    List<String> upwards(String unit);
}
