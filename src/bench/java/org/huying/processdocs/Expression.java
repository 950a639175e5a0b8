package org.huying.processdocs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An expression of a process file: a variable, a bean, or a call of a bean's method. */
record Expression(String text, Optional<String> bean, Optional<String> method) {

    private static final Pattern CALL = Pattern.compile("[$#]\\{(\\w+)\\.(\\w+)\\(.*\\)}");
    private static final Pattern NAME = Pattern.compile("[$#]\\{(\\w+)}");

    static Expression of(String text) {
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return new Expression(text, Optional.of(call.group(1)), Optional.of(call.group(2)));
        }
        Matcher name = NAME.matcher(text);
        return new Expression(text, name.matches() ? Optional.of(name.group(1)) : Optional.empty(), Optional.empty());
    }

    /** What it says, in the words over the method that it calls. */
    String explained(JavaFiles java) {
        return method.isPresent() ? java.about(bean.orElseThrow(), method.get()) : "";
    }

    String inner() {
        return text.substring(2, text.length() - 1);
    }
}
