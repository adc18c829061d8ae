namespace SessionGraph.Bench;

/// <summary>How the cost of a request grows with one quantity.</summary>
/// <param name="Title">The quantity.</param>
/// <param name="Lines">The measured lines.</param>
internal sealed record GrowthSeries(string Title, IReadOnlyList<GrowthLine> Lines);

/// <summary>The cost of one kind of request at several amounts.</summary>
/// <param name="Name">The kind of request.</param>
/// <param name="Points">The measured points.</param>
internal sealed record GrowthLine(string Name, IReadOnlyList<GrowthPoint> Points);

/// <summary>A measurement at one amount.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Result">The measured cost.</param>
internal sealed record GrowthPoint(int Amount, LoadResult Result);
