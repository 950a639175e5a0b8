package org.huying.directory;

import java.util.Optional;

/**
 * An area as it is stored.
 *
 * @param polygon a grid's GeoJSON geometry in one canonical spelling; empty on other levels
 */
record Plot(Area area, Optional<String> polygon) {}
