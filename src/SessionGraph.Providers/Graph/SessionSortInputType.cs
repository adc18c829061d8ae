
namespace SessionGraph.Providers;

/// <summary>What the sessions of all providers are sorted by.</summary>
public sealed class SessionSortInputType : SortInputType<Session>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<Session> descriptor)
    {
        descriptor.Ignore(session => session.Connection);
    }
}
