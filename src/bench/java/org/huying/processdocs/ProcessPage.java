package org.huying.processdocs;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huying.engine.UnitProcesses;
import org.huying.worklist.form.FormDeclarations;

/** All that a reader wants to know about one process without reading its XML. */
final class ProcessPage {

    private final FormDeclarations forms;
    private final Texts texts;
    private final JavaFiles java;
    private final Names names;

    ProcessPage(FormDeclarations forms, Texts texts, JavaFiles java, Names names) {
        this.forms = forms;
        this.texts = texts;
        this.java = java;
        this.names = names;
    }

    String of(Diagram diagram, List<Diagram> callers) {
        String source = "processes/" + diagram.file().getFileName();
        var page = new Page(source, diagram.name());
        page.paragraph(diagram.about());
        page.paragraph("!" + Page.link(diagram.name(), Names.ofPicture(diagram.id())));
        page.paragraph(
                Page.link(Page.code(source), "../../" + source) + ". " + calledBy(callers) + " " + scope(diagram));
        tasks(page, diagram);
        page.section("Ways", WayRows.COLUMNS, WayRows.of(diagram));
        page.section(
                "Called processes",
                CallRows.COLUMNS,
                diagram.all(CallActivity.class).stream()
                        .map(new CallRows(java)::of)
                        .toList());
        var events = new EventRows(java);
        page.section("Timers", EventRows.TIMER_COLUMNS, events.timers(diagram));
        page.section("Messages", EventRows.MESSAGE_COLUMNS, events.messages(diagram));
        page.section("What the program does", StepRows.COLUMNS, new StepRows(java).of(diagram));
        return page.toString();
    }

    private void tasks(Page page, Diagram diagram) {
        List<UserTask> tasks = diagram.all(UserTask.class);
        if (tasks.isEmpty()) {
            return;
        }
        var rows = new TaskRows(texts, java);
        page.heading("User tasks");
        page.table(
                TaskRows.COLUMNS,
                tasks.stream().map(task -> rows.of(diagram, task)).toList());
        if (tasks.stream().anyMatch(task -> TaskRows.clock(task).isPresent())) {
            page.paragraph(expression("Due", "due") + " " + expression("Follow-up", "followUp") + " "
                    + names.linked("Limits are rows of the table `time-limits`, reminders of the table `escalation`."));
        }
        page.heading("Forms");
        var tables = new FormTables(texts);
        tasks.forEach(
                task -> tables.add(page, task.getName(), forms.of(task.getId()).orElseThrow()));
    }

    private String expression(String word, String method) {
        return word + ": " + Page.code("${deadlines." + method + "(execution)}") + ". "
                + java.about("deadlines", method);
    }

    private static String calledBy(List<Diagram> callers) {
        return callers.isEmpty()
                ? "Begins by itself, once for each request and round."
                : "Called by "
                        + callers.stream()
                                .map(caller -> Page.link(Page.code(caller.id()), Names.ofProcess(caller.id())))
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String scope(Diagram diagram) {
        if (diagram.all(UserTask.class).isEmpty()) {
            return "No person has a task in it.";
        }
        return UnitProcesses.contains(diagram.id())
                ? "Each unit has instances of its own: nobody of another unit sees, takes or ends their tasks."
                : "Its tasks are seen by everybody of the role.";
    }
}
