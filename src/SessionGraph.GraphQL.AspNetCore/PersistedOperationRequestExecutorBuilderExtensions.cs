using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Has requests name their document by an id.</summary>
public static class PersistedOperationRequestExecutorBuilderExtensions
{
    /// <summary>Serves requests that name a document of the server's storages. Needs a storage.</summary>
    public static IRequestExecutorBuilder UsePersistedOperationPipeline(this IRequestExecutorBuilder builder)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.PersistedOperations = storages => new(storages, IsAutomatic: false));

    /// <summary>
    /// Serves requests that name a document of the server's storages, and keeps there what a client sends with its hash: the protocol of
    /// Apollo's automatic persisted queries. Needs a storage.
    /// </summary>
    public static IRequestExecutorBuilder UseAutomaticPersistedOperationPipeline(this IRequestExecutorBuilder builder)
        => RequestExecutorBuilder.From(builder).Setup(setup => setup.PersistedOperations = storages => new(storages, IsAutomatic: true));

    /// <summary>Adds a storage for documents that clients send, in memory and bounded.</summary>
    public static IRequestExecutorBuilder AddInMemoryOperationDocumentStorage(this IRequestExecutorBuilder builder)
        => builder.AddStorage(() => new InMemoryOperationDocumentStorage());

    /// <summary>
    /// Adds the documents of a folder, or of a manifest; see <see cref="FileSystemOperationDocumentStorage"/>. The start fails where one
    /// cannot be read or is not valid.
    /// </summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="path">The folder, or the manifest's file.</param>
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
