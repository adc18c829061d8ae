namespace SessionGraph.Providers.School;

/// <summary>An error of a request as a whole.</summary>
internal sealed record SchoolDetailBody(string Detail);
