using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>What the reader of a page needs of its items.</summary>
/// <param name="AreProjected">Whether only the selected columns are read.</param>
/// <param name="MayBePreserialized">Whether nothing but the response looks at the items, so that they may be serialized while they are read.</param>
/// <param name="Members">The members that are read whatever is selected.</param>
internal readonly record struct ItemNeeds(bool AreProjected, bool MayBePreserialized, IReadOnlyList<RequiredMember> Members);
