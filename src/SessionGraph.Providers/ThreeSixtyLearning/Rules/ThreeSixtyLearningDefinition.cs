namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The rules of a kind of 360Learning's records.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
/// <typeparam name="TCreate">The input that creates a record.</typeparam>
/// <typeparam name="TUpdate">The input that changes a record.</typeparam>
internal class ThreeSixtyLearningDefinition<TLookup, TCreate, TUpdate>(string plural)
    : TextLookupDefinition<TLookup, TCreate, TUpdate>(
        plural, ObjectIdFormat.Instance, timeProvider => ObjectIdFormat.Create(timeProvider.GetUtcNow()))
    where TLookup : Lookup<string>, new()
    where TCreate : CreateTextLookupInput
    where TUpdate : UpdateLookupInput;
