package org.huying.worklist.form;

/** Message keys of a field's texts, the special one before the general one. */
public final class TextKeys {

    private TextKeys() {}

    public static String[] label(FormDeclaration form, FormField field) {
        return new String[] {"form." + form.element() + "." + field.name(), "form." + field.name()};
    }

    public static String[] hint(FormDeclaration form, FormField field) {
        return new String[] {"form." + form.element() + "." + field.name() + ".hint", "form." + field.name() + ".hint"};
    }

    public static String[] option(FormDeclaration form, FormField field, String code) {
        return new String[] {
            "form." + form.element() + "." + field.name() + "." + code,
            "form." + field.name() + "." + code,
            "form." + code
        };
    }
}
