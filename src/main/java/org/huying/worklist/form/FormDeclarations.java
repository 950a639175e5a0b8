package org.huying.worklist.form;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All declarations below {@code processes/forms}, read and checked once: a wrong one keeps the node from starting. */
@Component
public class FormDeclarations {

    private final Map<String, FormDeclaration> byElement;

    FormDeclarations(ResourcePatternResolver resources) {
        try {
            byElement = Arrays.stream(resources.getResources("classpath*:processes/forms/*.yaml"))
                    .map(FormDeclarations::read)
                    .collect(toUnmodifiableMap(FormDeclaration::element, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byElement.values().forEach(BundledTexts.load()::requireTextsOf);
    }

    public Optional<FormDeclaration> of(String element) {
        return Optional.ofNullable(byElement.get(element));
    }

    public Collection<FormDeclaration> all() {
        return byElement.values();
    }

    private static FormDeclaration read(Resource file) {
        try (var in = file.getInputStream()) {
            return DeclarationFile.read(Objects.requireNonNull(file.getFilename()), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
