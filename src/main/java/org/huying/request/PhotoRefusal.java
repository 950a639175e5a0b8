package org.huying.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;

/** Why a photo is not taken; each becomes a sentence that names the file. */
final class PhotoRefusal {

    private final String file;

    /** @param fileName as sent by the browser: some send a path, anybody may send anything */
    PhotoRefusal(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "");
        int end = name.offsetByCodePoints(0, Math.min(60, name.codePointCount(0, name.length())));
        this.file = name.substring(0, end);
    }

    Refusal empty() {
        return because("empty");
    }

    Refusal tooLarge(int megabytes) {
        return because("too-large", megabytes);
    }

    Refusal notAPhoto() {
        return because("not-a-photo");
    }

    Refusal heic() {
        return because("heic");
    }

    Refusal tooManyPixels() {
        return because("too-many-pixels", PhotoSize.MEGAPIXELS);
    }

    Refusal damaged() {
        return because("damaged");
    }

    private Refusal because(String reason, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(file));
        all.addAll(List.of(arguments));
        return Refusal.invalid(
                "photo-refused", Map.of("photos", new FieldProblem("request.photo." + reason, List.copyOf(all))));
    }
}
