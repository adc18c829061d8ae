namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A new course.</summary>
public sealed record CreateCourseInput : CreateTextLookupInput;
