// The page works without this file, but stands still: here it comes to life.
import { lab } from "./lib/lab.js";
import "./components/section-picker/section-picker.js";
import "./components/broker-pills/broker-pills.js";
import "./components/theme-toggle/theme-toggle.js";
import "./components/presenter-toggle/presenter-toggle.js";
import "./components/lab-notice/lab-notice.js";
import "./components/send-panel/send-panel.js";
import "./components/live-map/live-map.js";
import "./components/consumer-list/consumer-list.js";
import "./components/rebalance-timeline/rebalance-timeline.js";
import "./components/group-table/group-table.js";
import "./components/topic-table/topic-table.js";
import "./components/lab-log/lab-log.js";
import "./components/lab-tabs/lab-tabs.js";
import "./components/guide-checks/guide-checks.js";
import "./components/predict-first/predict-first.js";
import "./components/command-block/command-block.js";
import "./components/large-image/large-image.js";

lab.start();
