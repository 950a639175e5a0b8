package org.huying.bench;

import java.util.List;
import java.util.Map;

/** Accounts by role and unit, from a town's {@code duties.csv}. */
record Staff(List<Duty> duties) {

    record Duty(String account, String role, String unit) {}

    static Staff of(List<Map<String, String>> rows) {
        return new Staff(rows.stream()
                .map(row -> new Duty(
                        row.getOrDefault("account", ""), row.getOrDefault("role", ""), row.getOrDefault("unit", "")))
                .toList());
    }

    List<String> with(String role) {
        return duties.stream()
                .filter(duty -> duty.role().equals(role))
                .map(Duty::account)
                .distinct()
                .toList();
    }

    List<String> of(String role, String unit) {
        return duties.stream()
                .filter(duty -> duty.role().equals(role) && duty.unit().equals(unit))
                .map(Duty::account)
                .toList();
    }

    List<String> units(String role) {
        return duties.stream()
                .filter(duty -> duty.role().equals(role))
                .map(Duty::unit)
                .distinct()
                .toList();
    }

    List<String> accounts() {
        return duties.stream().map(Duty::account).distinct().toList();
    }
}
