using Microsoft.EntityFrameworkCore;
using SessionGraph.Gateway.Links;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ThreeSixtyLearning;

/// <summary>Loads path sessions by key.</summary>
public sealed class PathSessionByIdDataLoader(IDbContextFactory<SessionGraphContext> contexts, IBatchScheduler batchScheduler)
    : SessionByIdDataLoader<PathSession>(contexts, batchScheduler);
