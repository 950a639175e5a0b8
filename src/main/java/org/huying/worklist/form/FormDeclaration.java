package org.huying.worklist.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person enters to end one user task.
 *
 * @param element BPMN id of the user task
 */
public record FormDeclaration(String element, List<FormField> fields) {

    public Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** A form has one field for photos at most. */
    public Optional<FormField> photos() {
        return fields.stream().filter(field -> field.type() == FieldType.PHOTOS).findFirst();
    }

    /** Whether photos are asked for, given what was entered. */
    public boolean takesPhotos(Map<String, String> values) {
        return photos().filter(field -> field.applies(values)).isPresent();
    }
}
