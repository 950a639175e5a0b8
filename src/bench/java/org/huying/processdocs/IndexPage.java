package org.huying.processdocs;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where to begin: all processes, then all tables. */
final class IndexPage {

    private IndexPage() {}

    static String of(List<Diagram> diagrams, List<RuleTable> tables) {
        var page = new Page("processes/", "Processes and decision tables");
        page.paragraph(
                "One page for each file in `processes/`: its picture, the tasks of people with their forms, timers, "
                        + "messages and called processes; for a decision table all its rows. The build compares these pages "
                        + "with the files and fails when they differ; this writes them anew:");
        page.paragraph("    " + ProcessDocs.COMMAND);
        page.paragraph(
                "A blue box with a person is a task of people, a violet one with a thick border a process of its "
                        + "own, a grey one a step of the program. A dotted border holds what may happen at any time; a dashed "
                        + "circle does not stop the rest. A short stroke marks the way that is taken when no other is.");
        page.heading("Processes");
        page.table(
                List.of("process", "what happens", "people in it", "calls"),
                diagrams.stream().map(IndexPage::row).toList());
        page.heading("Decision tables");
        page.table(
                List.of("table", "what it decides", "rows"),
                tables.stream().map(IndexPage::row).toList());
        return page.toString();
    }

    private static List<String> row(Diagram diagram) {
        return List.of(
                Page.link(diagram.name(), Names.ofProcess(diagram.id())),
                diagram.about(),
                diagram.all(UserTask.class).stream()
                        .map(UserTask::getCamundaCandidateGroups)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(Page::code)
                        .collect(Collectors.joining(", ")),
                diagram.called().stream()
                        .map(called -> Page.link(Page.code(called), Names.ofProcess(called)))
                        .collect(Collectors.joining(", ")));
    }

    private static List<String> row(RuleTable rules) {
        return List.of(
                Page.link(rules.name(), Names.ofTable(rules.id())),
                rules.about(),
                String.valueOf(rules.table().getRules().size()));
    }
}
