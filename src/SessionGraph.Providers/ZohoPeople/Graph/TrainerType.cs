
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A trainer who holds course sessions.</summary>
[ObjectType<Trainer>]
public static class TrainerType;
