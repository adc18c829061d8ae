
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>What rooms are filtered by.</summary>
public sealed class RoomFilterInputType : FilterInputType<Room>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<Room> descriptor)
    {
        descriptor.Ignore(room => room.Connection);
    }
}
