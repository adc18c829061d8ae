namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A new grade category.</summary>
public sealed record CreateGradeCategoryInput : CreateTextLookupInput;
