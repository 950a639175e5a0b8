package org.huying.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams and tables of {@code processes/}, from a folder or from inside a jar. */
@Component
class ShippedFiles {

    private final ResourcePatternResolver resolver;
    private final String folder;

    /** @param folder location pattern ending in a slash; a test may point it to diagrams of its own */
    ShippedFiles(
            ResourcePatternResolver resolver,
            @Value("${huying.engine.processes:classpath*:/processes/}") String folder) {
        this.resolver = resolver;
        this.folder = folder;
    }

    /** A file as it is deployed: its name alone, so that it is the same one wherever the program lies. */
    record ShippedFile(String name, String content) {}

    List<ShippedFile> ending(String suffix) {
        try {
            return Arrays.stream(resolver.getResources(folder + "**/*" + suffix))
                    .map(ShippedFiles::read)
                    .sorted(Comparator.comparing(ShippedFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped processes cannot be listed", e);
        }
    }

    private static ShippedFile read(Resource resource) {
        try {
            String name = resource.getFilename();
            if (name == null) {
                throw new IllegalStateException("A shipped file without a name: " + resource.getDescription());
            }
            return new ShippedFile(name, resource.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A shipped file cannot be read: " + resource.getDescription(), e);
        }
    }
}
