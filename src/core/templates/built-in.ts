import { lazily } from '../lazily';
import { templateOfNote } from './template-of-note';
import type { ChecklistTemplate } from './template';

const SYSTEM_DESIGN_INTERVIEW = `
## 🟩 Step 1: Clarify requirements and scope (5 minutes)
**Goal:** Know what is to be built, for whom and how large, before the first box is drawn.
### Ask functional requirements
- [ ] Which core features must the system offer?
- [ ] Who uses it, and what does each role mainly do?
- [ ] Is anything expected in real time, such as chat or notifications?
- [ ] Which workflows must work from start to finish (for example: register → upload a photo → follow someone)?
### Ask non-functional requirements
- [ ] How fast must it respond (for example, within 100 ms)?
- [ ] How little downtime is allowed, and what availability follows from that?
- [ ] Must data be consistent at once, or will eventual consistency do?
- [ ] What has to be secured or kept private?
- [ ] Does it serve one region or the whole world?
### Estimate scale and constraints
- [ ] How many users come in a day, and how many in a second?
- [ ] How much new data arrives every day?
- [ ] How far above the average is the traffic at its peak?
- [ ] Which limits are set (real time, GDPR, SLA targets, a tight budget)?
## 🟨 Step 2: Define high-level architecture (10 minutes)
**Goal:** Lay out the building blocks and how they work together.
### Identify core components
- [ ] Which services or modules carry the system (users, feed, media storage)?
- [ ] Which of them are **mostly read** and which are **mostly written**?
- [ ] What does it depend on from outside (payment providers, map services)?
### Define communication flow
- [ ] How do clients reach the backend (REST, GraphQL, WebSocket)?
- [ ] How do the services reach one another (synchronous HTTP, asynchronous queues)?
### Sketch the architecture
- [ ] Which boxes and arrows belong in the picture (clients, APIs, services, databases, queues)?
- [ ] Which way does a request take through it, and which way the data?
## 🟦 Step 3: Design data models and storage (8 minutes)
**Goal:** Decide what shape the data has and where it lives.
### Model core entities
- [ ] Which entities matter most (user, post, order, message)?
- [ ] How is each related to the others?
### Choose storage solutions
- [ ] Relational or NoSQL, and for what reason?
- [ ] Do images, videos or other large files call for object storage?
- [ ] Does searching call for an index of its own (such as Elasticsearch)?
### Estimate and plan for data size
- [ ] How much will be stored a year from now?
- [ ] Is that enough to shard or partition?
## 🟧 Step 4: Add performance & scalability components (8 minutes)
**Goal:** Keep it fast under load, and let it grow.
### Add caching layers
- [ ] Which reads are the hottest, and can a cache answer them?
- [ ] Which cache fits (Redis, Memcached)?
- [ ] When does a cached value expire, and who invalidates it?
### Load balancing & horizontal scaling
- [ ] Does every service need a load balancer in front of it?
- [ ] Do the services hold no state, so that more of them can be started at will?
- [ ] By which rules does the system scale up and down on its own?
### Use asynchronous processing where needed
- [ ] What is slow enough to move to the background (email, transcoding, resizing images)?
- [ ] Would a queue help (Kafka, RabbitMQ, SQS)?
## 🟥 Step 5: Ensure reliability and availability (6 minutes)
**Goal:** Survive what fails, and degrade gracefully where that is not possible.
### Add redundancy & failover
- [ ] Are services and databases replicated over several zones or regions?
- [ ] What becomes of the rest when one service or database fails?
### Handle rate limiting and backpressure
- [ ] Which services must be shielded from abuse and sudden spikes?
- [ ] Where do throttling and circuit breakers belong?
### Define monitoring and alerting
- [ ] How does a fault come to light (logs, metrics, traces)?
- [ ] Which SLAs and SLOs are promised?
## 🟫 Step 6: Address additional concerns (3 minutes)
**Goal:** Fill in what the design still lacks.
### Security
- [ ] How do users prove who they are, and how is it decided what they may do?
- [ ] Is data encrypted both where it is stored and on its way?
### Data privacy & compliance
- [ ] Does GDPR or HIPAA apply?
- [ ] Are audit logs needed, or a way to delete what belongs to one user?
### Cost efficiency
- [ ] Do the chosen services suit the traffic they get?
- [ ] What can be batched or compressed to store less?
## 🟪 Step 7: Summarize and discuss trade-offs (5 minutes)
**Goal:** Close with what was decided, and why.
### Review coverage
- [ ] Is each functional and non-functional requirement met?
- [ ] Is a component missing (notifications, search, analytics)?
### Call out trade-offs
- [ ] Why is the database SQL and not NoSQL, or the other way round?
- [ ] Why fan-out on write and not on read, or the other way round?
- [ ] What does the design give up for consistency, and what for availability?
### Mention future improvements
- [ ] With more time, what deserves a second look?
- [ ] Where can the design go as the number of users grows?
`;

const SYSTEM_DESIGN_TALK_ORDER = `
## Step 1: Requirements clarification (5 minutes)
**Goal:** Agree on the problem.
- [ ] Find out what the system is for and what limits it.
- [ ] Ask until nothing important is left to guess.
## Step 2: High-level design (8 minutes)
**Goal:** Show the whole on one page.
- [ ] Name the main components or modules.
- [ ] Show how they work together.
## Step 3: Data storage (6 minutes)
**Goal:** Give the data its place.
- [ ] Pick databases that fit the requirements (relational, NoSQL).
- [ ] Go through the schema, the indexes and how data is fetched.
## Step 4: System communication (4 minutes)
**Goal:** Connect the components.
- [ ] Settle the protocols they use among themselves.
- [ ] Go through API design, messaging and other channels.
## Step 5: Scalability (5 minutes)
**Goal:** Take on more load.
- [ ] Say what happens as the load grows.
- [ ] Weigh scaling out against scaling up.
## Step 6: Performance optimization (4 minutes)
**Goal:** Find the slow spots.
- [ ] Point out likely bottlenecks and a cure for each.
- [ ] Go through caching, load balancing and whatever else gains speed.
## Step 7: Fault tolerance (4 minutes)
**Goal:** Keep going when parts fail.
- [ ] Say how failures are handled and the system stays reliable.
- [ ] Cover redundancy, graceful degradation and error handling.
## Step 8: Security (3 minutes)
**Goal:** Keep the wrong people out.
- [ ] Deal with encryption, authentication and authorization.
- [ ] Name a defence for each of the common vulnerabilities.
## Step 9: Trade-offs (3 minutes)
**Goal:** Be open about the price.
- [ ] Admit what was traded for what.
- [ ] Give the reasons behind each choice.
## Step 10: Conclusion (3 minutes)
**Goal:** End on the requirements.
- [ ] Sum up the design in a few sentences.
- [ ] Show once more how it meets what was asked at the start.
`;

function builtIn(id: string, name: string, text: string): ChecklistTemplate {
  return { ...templateOfNote(name, text, { doneMarks: '', cancelledMarks: '', countNested: true }), id };
}

/** The templates that come with the plugin: notes like the user's own, each with time boxes of 45 minutes in all. */
export const builtInTemplates = lazily((): readonly ChecklistTemplate[] => [
  builtIn('system-design-interview', 'System design interview', SYSTEM_DESIGN_INTERVIEW),
  builtIn('system-design-talk-order', 'System design talk order', SYSTEM_DESIGN_TALK_ORDER),
]);
