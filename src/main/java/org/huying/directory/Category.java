package org.huying.directory;

import java.util.Optional;

/**
 * A kind of request, in three levels.
 *
 * @param parentCode empty on the first level
 * @param confidential requests of this kind are never offered as likely duplicates and never shown to neighbours
 */
public record Category(String code, Optional<String> parentCode, int level, Text name, boolean confidential) {}
