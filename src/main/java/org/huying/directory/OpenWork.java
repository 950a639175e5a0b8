package org.huying.directory;

import java.util.Set;

/**
 * Told by the module that keeps open work, if there is one: a grid or department is not retired while somebody still has
 * to finish something there.
 */
public interface OpenWork {

    /** Those of the units (codes of areas and organisations) that have open work. */
    Set<String> heldBy(Set<String> units);
}
