namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The changes of a course (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateCourseInput : UpdateLookupInput;
