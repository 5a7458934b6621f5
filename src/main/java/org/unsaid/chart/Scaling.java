package org.unsaid.chart;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/// Places in a plane whose distances come as near to given ones as a plane allows.
///
/// Classical scaling (W. S. Torgerson, Psychometrika 17, 1952).
///
/// @param places x and y of each, about the origin; an axis means nothing, and neither does which way is up
/// @param stress how far the distances of the places are from those given, as Kruskal's stress 1: 0 is not at all
/// @see <a href="https://doi.org/10.1007/BF02288916">Torgerson, doi:10.1007/BF02288916</a>
/// @see <a href="https://doi.org/10.1007/BF02289565">Kruskal, doi:10.1007/BF02289565</a>
record Scaling(List<Place> places, double stress) {

    record Place(double x, double y) {
        double distance(Place other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /// @param distances symmetric, 0 on the diagonal, at least 2 × 2
    static Scaling of(double[][] distances) {
        int n = distances.length;
        var decomposition = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(centred(distances))); // largest value first
        var places = new ArrayList<Place>();
        for (int i = 0; i < n; i++) {
            places.add(new Place(coordinate(decomposition, 0, i), coordinate(decomposition, 1, i)));
        }
        return new Scaling(List.copyOf(places), stress(distances, places));
    }

    /// Squares, less the means of rows and columns, times -1/2: the products of places about their middle.
    private static double[][] centred(double[][] distances) {
        int n = distances.length;
        var squares = new double[n][n];
        var means = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                squares[i][j] = distances[i][j] * distances[i][j];
                means[i] += squares[i][j] / n;
            }
            mean += means[i] / n;
        }
        var products = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                products[i][j] = -0.5 * (squares[i][j] - means[i] - means[j] + mean);
            }
        }
        return products;
    }

    /// The sign of an axis is free; it is chosen so that the same distances always give the same picture.
    private static double coordinate(EigenDecompositionSymmetric decomposition, int axis, int at) {
        double value = Math.max(0, decomposition.getEigenvalue(axis));
        var vector = decomposition.getEigenvector(axis);
        double sign = 1;
        double largest = 0;
        for (int i = 0; i < vector.getDimension(); i++) {
            if (Math.abs(vector.getEntry(i)) > largest + 1e-9) {
                largest = Math.abs(vector.getEntry(i));
                sign = Math.signum(vector.getEntry(i));
            }
        }
        return Math.sqrt(value) * vector.getEntry(at) * sign;
    }

    private static double stress(double[][] distances, List<Place> places) {
        double off = 0;
        double all = 0;
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < i; j++) {
                double shown = places.get(i).distance(places.get(j));
                off += (shown - distances[i][j]) * (shown - distances[i][j]);
                all += distances[i][j] * distances[i][j];
            }
        }
        return all == 0 ? 0 : Math.sqrt(off / all);
    }
}
