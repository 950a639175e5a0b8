package org.huying.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the rows of all files have in common: codes, names, yes and no. Each check tells its problem. */
final class RowChecks {

    static final int LONGEST_NAME = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,40}");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9.]{2,40}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,180}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Pattern LANGUAGE = Pattern.compile("zh-CN|en");

    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    /** One for each file: it remembers the codes that it has seen. */
    RowChecks(Problems problems) {
        this.problems = problems;
    }

    /** Whether the value can name the row: well-formed and not on a line before. */
    boolean isNewCode(Sheet.Row row, String column) {
        return isNew(row, row.get(column), CODE, "code-form");
    }

    boolean isNewAccount(Sheet.Row row) {
        return isNew(row, row.get("account"), ACCOUNT, "account-form");
    }

    private boolean isNew(Sheet.Row row, String value, Pattern form, String kind) {
        if (!form.matcher(value).matches()) {
            problems.add(row, kind, Sheet.shown(value));
            return false;
        }
        Integer before = lines.putIfAbsent(value, row.line());
        if (before != null) {
            problems.add(row, "code-twice", value, before.toString());
            return false;
        }
        return true;
    }

    /** Both names of the row; what is missing or too long is told and taken as it is. */
    Text name(Sheet.Row row) {
        return new Text(name(row, "name_zh"), name(row, "name_en"));
    }

    String name(Sheet.Row row, String column) {
        String name = row.get(column);
        if (name.isEmpty()) {
            problems.add(row, "name-missing", column);
        } else if (name.length() > LONGEST_NAME) {
            problems.add(row, "name-too-long", column, String.valueOf(LONGEST_NAME));
        }
        return name;
    }

    /** Empty if nothing or neither was written; the latter is told. */
    Optional<Boolean> yesOrNo(Sheet.Row row, String column) {
        return switch (row.get(column)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            case "" -> Optional.empty();
            default -> {
                problems.add(row, "yes-or-no", column, Sheet.shown(row.get(column)));
                yield Optional.empty();
            }
        };
    }

    /** Email, phone and language of the row; what cannot be used is told without repeating it, and left out. */
    StaffAddress address(Sheet.Row row) {
        return new StaffAddress(
                form(row, "email", EMAIL, "email-form"),
                form(row, "phone", PHONE, "phone-form"),
                form(row, "language", LANGUAGE, "language-form"));
    }

    private Optional<String> form(Sheet.Row row, String column, Pattern form, String kind) {
        Optional<String> value = Optional.of(row.get(column)).filter(text -> !text.isEmpty());
        if (value.filter(text -> !form.matcher(text).matches()).isPresent()) {
            problems.add(row, kind);
            return Optional.empty();
        }
        return value;
    }

    /** The line on which a code stands; 0 if it does not. */
    int line(String code) {
        return lines.getOrDefault(code, 0);
    }
}
