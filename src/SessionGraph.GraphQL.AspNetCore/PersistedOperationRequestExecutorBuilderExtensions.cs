using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Configures persisted operations.</summary>
public static class PersistedOperationRequestExecutorBuilderExtensions
{
    /// <summary>Executes operations whose documents are in the server's storages. Needs a storage.</summary>
    public static IRequestExecutorBuilder UsePersistedOperationPipeline(this IRequestExecutorBuilder builder)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.PersistedOperations = storages => new(storages, IsAutomatic: false));

    /// <summary>
    /// Executes operations whose documents are in the server's storages, and stores the documents that clients send together with their
    /// hashes: Apollo's protocol of automatic persisted queries. Needs a storage.
    /// </summary>
    public static IRequestExecutorBuilder UseAutomaticPersistedOperationPipeline(this IRequestExecutorBuilder builder)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.PersistedOperations = storages => new(storages, IsAutomatic: true));

    /// <summary>Adds a bounded in-memory storage for documents that clients send.</summary>
    public static IRequestExecutorBuilder AddInMemoryOperationDocumentStorage(this IRequestExecutorBuilder builder)
        => builder.AddStorage(() => new InMemoryOperationDocumentStorage());

    /// <summary>
    /// Adds the documents of a folder or of a manifest; see <see cref="FileSystemOperationDocumentStorage"/>. The host does not start if a
    /// document is unreadable or invalid.
    /// </summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="path">The folder or the manifest file.</param>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(
        this IRequestExecutorBuilder builder, string path = "persisted_operations")
        => builder.AddStorage(() => new FileSystemOperationDocumentStorage(path));

    private static IRequestExecutorBuilder AddStorage(this IRequestExecutorBuilder builder, Func<IOperationDocumentStorage> create)
    {
        var server = RequestExecutorBuilder.From(builder);
        server.Services.AddKeyedSingleton(server.SchemaName, (_, _) => create());
        return builder;
    }
}
