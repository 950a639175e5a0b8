package org.huying.directory;

/** One role of a person in one unit (code of an area or an organisation). */
public record Duty(String account, Role role, String unit) {}
