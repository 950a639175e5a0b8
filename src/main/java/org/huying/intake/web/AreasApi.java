package org.huying.intake.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.huying.directory.DirectoryQueries;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The town's map. */
@RestController
@Tag(name = "areas")
class AreasApi {

    private final DirectoryQueries directory;

    AreasApi(DirectoryQueries directory) {
        this.directory = directory;
    }

    /** Polygons of all grids; public, as the map of a town is. */
    @GetMapping(path = "/api/areas/grids", produces = "application/geo+json")
    ResponseEntity<String> grids() {
        String grids = directory.gridsAsGeoJson();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(Integer.toHexString(grids.hashCode()) + "-" + grids.length())
                .body(grids);
    }
}
