package org.huying.worklist.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.worklist.Draft;
import org.huying.worklist.RequestFile;
import org.huying.worklist.WorkItem;
import org.huying.worklist.WorklistPage;
import org.huying.worklist.form.FormDeclaration;

/** What the API answers. */
final class WorkItemsAnswer {

    private WorkItemsAnswer() {}

    record Page(String view, int page, int size, long total, List<Item> items) {
        static Page of(String view, WorklistPage page) {
            return new Page(
                    view,
                    page.number(),
                    WorklistPage.SIZE,
                    page.total(),
                    page.entries().stream().map(Item::of).toList());
        }
    }

    record Item(
            String id,
            String number,
            String title,
            String element,
            String process,
            String role,
            Optional<String> unit,
            Optional<String> assignee,
            Optional<String> category,
            Optional<String> urgency,
            String state,
            Instant createdAt,
            Optional<Instant> dueAt,
            Optional<Instant> endedAt) {

        static Item of(WorklistPage.Entry entry) {
            return of(entry.item(), entry.title(), entry.category(), entry.urgency(), entry.state());
        }

        static Item of(WorkItem item, String title, Optional<String> category, Optional<String> urgency, String state) {
            return new Item(
                    item.id(),
                    item.requestNumber(),
                    title,
                    item.element(),
                    item.process(),
                    item.role(),
                    item.unit(),
                    item.assignee(),
                    category,
                    urgency,
                    state,
                    item.createdAt(),
                    item.dueAt(),
                    item.endedAt());
        }
    }

    record Task(Item item, RequestFile request, List<Field> form, Map<String, String> values, List<Photo> photos) {
        static Task of(WorkItem item, RequestFile request, FormDeclaration form, Draft draft) {
            return new Task(
                    Item.of(item, request.title(), request.category(), request.urgency(), request.state()),
                    request,
                    form.fields().stream().map(Field::of).toList(),
                    draft.values(),
                    draft.photos().stream()
                            .map(id -> new Photo(id, PhotoAddress.of(item.id(), id)))
                            .toList());
        }
    }

    record Field(
            String name,
            String type,
            boolean required,
            Map<String, List<String>> when,
            List<String> options,
            int maxLength) {

        static Field of(org.huying.worklist.form.FormField field) {
            return new Field(
                    field.name(),
                    field.type().name().toLowerCase(java.util.Locale.ROOT),
                    field.required(),
                    field.when(),
                    field.codes(),
                    field.maxLength());
        }
    }

    record Photo(String id, String address) {}
}
