namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The changes of a grade category (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateGradeCategoryInput : UpdateLookupInput;
