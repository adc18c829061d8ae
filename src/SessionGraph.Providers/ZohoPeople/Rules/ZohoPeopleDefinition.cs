namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The rules of a kind of Zoho People's records.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TCreate">The input that creates a record.</typeparam>
/// <typeparam name="TUpdate">The input that changes a record.</typeparam>
internal class ZohoPeopleDefinition<TLookup, TCreate, TUpdate>(string plural)
    : TextLookupDefinition<TLookup, TCreate, TUpdate>(plural, RecordNumberFormat.Instance, _ => RecordNumberFormat.Create())
    where TLookup : Lookup<string>, new()
    where TCreate : CreateTextLookupInput
    where TUpdate : UpdateLookupInput;
