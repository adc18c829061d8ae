namespace SessionGraph.Bench;

/// <summary>How the cost of a request grows with one quantity.</summary>
/// <param name="Title">The quantity.</param>
/// <param name="Lines">What was measured, each with its cost at each amount.</param>
internal sealed record GrowthSeries(string Title, IReadOnlyList<GrowthLine> Lines);

/// <summary>One thing that was measured at several amounts.</summary>
/// <param name="Name">The thing.</param>
/// <param name="Points">The amounts and what they cost.</param>
internal sealed record GrowthLine(string Name, IReadOnlyList<GrowthPoint> Points);

/// <summary>A measurement at one amount.</summary>
/// <param name="Amount">How much there was.</param>
/// <param name="Result">What it cost.</param>
internal sealed record GrowthPoint(int Amount, LoadResult Result);
