package org.huying.worklist.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/**
 * The form bundles as files. A message source hides a text that one language lacks behind the other language's, so
 * completeness is checked on the files themselves.
 */
record BundledTexts(Map<String, Set<String>> keysByFile) {

    static BundledTexts load() {
        var keys = new LinkedHashMap<String, Set<String>>();
        for (var file : new String[] {"messages/form.properties", "messages/form_en.properties"}) {
            keys.put(file, keysOf(file));
        }
        return new BundledTexts(keys);
    }

    /** @throws IllegalStateException naming the file and the keys that are missing */
    void requireTextsOf(FormDeclaration declaration) {
        keysByFile.forEach((file, keys) -> {
            var missing = new TreeSet<String>();
            for (var field : declaration.fields()) {
                requireOne(keys, TextKeys.label(declaration, field), missing);
                field.codes().forEach(code -> requireOne(keys, TextKeys.option(declaration, field, code), missing));
            }
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        "Form " + declaration.element() + " has no texts in " + file + " for " + missing + ".");
            }
        });
    }

    private static void requireOne(Set<String> keys, String[] candidates, Set<String> missing) {
        for (var key : candidates) {
            if (keys.contains(key)) {
                return;
            }
        }
        missing.add(candidates[0]);
    }

    private static Set<String> keysOf(String file) {
        var properties = new Properties();
        try (var in = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
            return properties.stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of the forms cannot be read: " + file, e);
        }
    }
}
