package org.huying.processdocs;

import java.util.Locale;
import org.huying.deadline.Clocks;
import org.huying.worklist.form.FormDeclaration;
import org.huying.worklist.form.FormField;
import org.huying.worklist.form.TextKeys;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Words of the program's own message bundles, in both languages as on a diagram. */
final class Texts {

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    Texts() {
        bundles.setBasenames("messages/form", "messages/tracking");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        bundles.setAlwaysUseMessageFormat(true);
    }

    String label(FormDeclaration form, FormField field) {
        return both(TextKeys.label(form, field));
    }

    String option(FormDeclaration form, FormField field, String code) {
        return both(TextKeys.option(form, field, code));
    }

    String clock(Clocks.Kind kind) {
        return both("tracking.clock." + kind);
    }

    private String both(String... keys) {
        var text = new DefaultMessageSourceResolvable(keys);
        return bundles.getMessage(text, Locale.SIMPLIFIED_CHINESE) + " · " + bundles.getMessage(text, Locale.ENGLISH);
    }
}
