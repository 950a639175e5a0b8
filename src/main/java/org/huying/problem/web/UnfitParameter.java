package org.huying.problem.web;

import java.util.Map;
import org.huying.problem.Refusal.FieldProblem;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The parameter of a call that Spring could not make anything of, and what it should be. */
final class UnfitParameter {

    private UnfitParameter() {}

    /** Empty if it was something else. */
    static Map<String, FieldProblem> of(Exception cause) {
        if (cause instanceof MissingServletRequestParameterException missing) {
            return Map.of(missing.getParameterName(), FieldProblem.of("problem.parameter.missing"));
        }
        if (cause instanceof MethodArgumentTypeMismatchException wrong) {
            return Map.of(
                    wrong.getName(),
                    FieldProblem.of(isNumber(wrong) ? "problem.parameter.number" : "problem.parameter.unreadable"));
        }
        return Map.of();
    }

    private static boolean isNumber(MethodArgumentTypeMismatchException wrong) {
        Class<?> type = wrong.getRequiredType();
        return type != null && Number.class.isAssignableFrom(ClassUtils.resolvePrimitiveIfNecessary(type));
    }
}
