package org.unsaid.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScalingTest {

    @Test
    void distancesOfAPlaneAreKept() {
        double[][] points = {{0, 0}, {3, 0}, {3, 4}, {-1, 2}};
        var distances = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                distances[i][j] = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
            }
        }

        var scaling = Scaling.of(distances);

        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(distances[i][j], scaling.places().get(i).distance(scaling.places().get(j)), 1e-9);
            }
        }
        assertEquals(0, scaling.stress(), 1e-9);
    }

    @Test
    void whatNoPlaneCanKeepIsToldAsStress() {
        double[][] allAlikeFar = {{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}};

        assertTrue(Scaling.of(allAlikeFar).stress() > 0.2, "four points as far from one another need three dimensions");
    }

    @Test
    void theSamePlacesComeOfNoDistance() {
        var scaling = Scaling.of(new double[3][3]);

        assertEquals(0, scaling.places().get(0).distance(scaling.places().get(2)), 1e-9);
        assertEquals(0, scaling.stress());
    }
}
