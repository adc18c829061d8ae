namespace SessionGraph.Providers.OneRoster;

/// <summary>How far an import or export is.</summary>
/// <param name="Name">What is done: <c>Reading academicSessions.csv</c>.</param>
/// <param name="Fraction">How much of it is done, from 0 to 1.</param>
public readonly record struct ImportStep(string Name, double Fraction);
