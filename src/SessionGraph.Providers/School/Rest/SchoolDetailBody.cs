using System.ComponentModel;

namespace SessionGraph.Providers.School;

/// <summary>An error of a request as a whole.</summary>
internal sealed record SchoolDetailBody([property: Description("What is wrong.")] string Detail);
